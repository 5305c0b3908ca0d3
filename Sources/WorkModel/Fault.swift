/// A fault that stops a file, a partition or a run, told so that its reader can mend it.
///
/// A fault carries facts; the message catalogue turns them into words.
package struct Fault: Error, Hashable, Sendable {
    package let code: FaultCode
    package let place: Place
    /// What the words need: the value found, what was expected, what is closest.
    ///
    /// Never a person's name and never a secret.
    package let facts: [FactName: String]

    package init(_ code: FaultCode, at place: Place = .nowhere, _ facts: [FactName: String] = [:]) {
        self.code = code
        self.place = place
        self.facts = facts
    }
}

/// Where a fault is.
package struct Place: Hashable, Sendable {
    /// The file as the user named it.
    package var file: String?
    /// From 1.
    package var line: Int?
    /// In Unicode scalars, from 1.
    package var column: Int?
    /// A cell of a sheet, such as `C14`; the line is its row.
    package var cell: String?

    package init(file: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// A cell of a sheet, with its column from 0.
    package init(file: String, line: Int, cellColumn: Int) {
        self.file = file
        self.line = line
        self.cell = columnLetters(cellColumn) + String(line)
    }

    package static var nowhere: Place { Place() }
}

/// What a spreadsheet calls a column, counted from 0: A to Z, then AA.
package func columnLetters(_ column: Int) -> String {
    var letters: [Unicode.Scalar] = []
    var left = column + 1
    while left > 0 {
        letters.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8((left - 1) % 26)))
        left = (left - 1) / 26
    }
    return String(String.UnicodeScalarView(letters.reversed()))
}

/// The name of a fact, which stands as `{name}` in the catalogue's words.
package enum FactName: String, CaseIterable, Sendable {
    /// The offending text.
    case value
    /// What should have been there.
    case expected
    /// What was there.
    case found
    /// The closest known word.
    case suggestion
    /// A key of pipeline.yml, with dots.
    case key
    /// A column heading.
    case column
    /// A byte's place, from 0.
    case offset
    /// The number of a JSON item, from 1.
    case item
    /// A bound that was passed.
    case limit
    /// What the system said.
    case system
    /// An integration's name.
    case integration
    /// A calendar month.
    case month
    /// A program or a stage.
    case stage
    /// A command to run.
    case command
    /// A path.
    case path
    /// A list of names.
    case names
    /// A number of things.
    case count
    /// A run's name.
    case run
    /// A process's number.
    case process
    /// Date and time.
    case since
}

/// One fault or more; never none.
package struct Faults: Error, Hashable, Sendable {
    package let all: [Fault]

    package init(_ fault: Fault) {
        self.all = [fault]
    }

    /// - Returns: `nil` where there is no fault.
    package init?(_ faults: [Fault]) {
        guard !faults.isEmpty else { return nil }
        self.all = faults
    }

    package init(
        _ code: FaultCode, at place: Place = .nowhere, _ facts: [FactName: String] = [:]
    ) {
        self.init(Fault(code, at: place, facts))
    }
}
