import WorkModel

/// What an undo has made.
package struct Undoing: Hashable, Sendable, Encodable {
    /// A day that is left to a person's hands.
    package struct Clearing: Hashable, Sendable, Encodable {
        package let code: String
        package let date: String
    }

    /// A day of the run that stays as it is.
    package struct Left: Hashable, Sendable, Encodable {
        package let code: String
        package let date: String
        package let reason: Reason

        /// By employee code, then date.
        static func precedes(_ one: Left, _ other: Left) -> Bool {
            one.code == other.code
                ? precedesInBytes(one.date, other.date) : precedesInBytes(one.code, other.code)
        }
    }

    /// Why a day stays as it is.
    package enum Reason: String, Hashable, Sendable, Encodable, CaseIterable {
        /// A later run has given CrowdLog the day anew.
        case changedLater = "changed-later"
        /// CrowdLog's own download shows what neither the run nor anything before it wrote.
        case changedInCrowdLog = "changed-in-crowdlog"
        case closed
        case submitted
        /// The person's days have moved to another 社員コード since.
        case codeMoved = "code-moved"
        /// The run was resumed after it was confirmed, and what CrowdLog had before isn't kept.
        case beforeUnknown = "before-unknown"
    }

    /// Days whose values from before stand in the undo's import files, or were sent.
    package var restored = 0
    /// Of these, those that CrowdLog's API has refused.
    package var refused: [Clearing]?
    /// Days that had no values before the run: somebody must clear them in CrowdLog by hand.
    package var toClear: [Clearing] = []
    /// Days that stay as they are, by month, employee code and date.
    package var left: [Left] = []
    /// Days that an import file can't give back: leave that the template can't express, one time
    /// without the other, nothing where an empty cell keeps what is there, or a character that the
    /// encoding lacks.
    package var inexpressible: [Clearing] = []
}
