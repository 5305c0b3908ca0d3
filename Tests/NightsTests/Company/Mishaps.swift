import WorkModel

extension OrdinaryDay {
    /// The day's story: mostly as it is, sometimes with a mishap that is put right later.
    func story(on date: WorkDate, _ dice: inout Dice) -> Story {
        let plain = Story(on: date, record, outcome)
        guard let clockIn = record.clockIn, let clockOut = record.clockOut,
            record.leaveDays == "0"
        else { return plain }
        let delay = dice.number(in: 1...10)
        let waits = dice.happens(perThousand: 170)
        func mended(_ broken: Record, _ outcome: Outcome) -> Story {
            Story(on: date, broken, outcome)
                .then(after: waits ? 1 : delay, record, self.outcome, waitsForClerk: waits)
        }
        switch dice.number(in: 1...1000) {
        case 1...25: return mended(without(clockOut: true), .unfinished("missing-clock-out"))
        case 26...35: return mended(without(clockIn: true), .unfinished("missing-clock-in"))
        case 36...95: return late(on: date)
        case 96...145: return corrected(to: clockOut + 90, after: delay, of: plain)
        case 146...153: return corrected(to: max(clockOut, h(25)), after: delay, of: plain)
        case 154...165: return leaveAppliedForLate(on: date, after: delay)
        case 166...173: return cancelled(after: delay, of: plain)
        case 174...178:
            var unclear = record
            unclear.leaveDays = "0.5"
            return mended(unclear, .held("half-day-unclear"))
        case 179...183:
            let worksOnLeave = Record(
                segment: .paidLeave, clockIn: clockIn, clockOut: clockOut, leaveDays: "1")
            return mended(worksOnLeave, .held("leave-with-clock"))
        default:
            // A night shift still runs at dawn.
            return record.segment == .night ? late(on: date) : plain
        }
    }

    /// The day with a punch that nobody made.
    private func without(clockIn: Bool = false, clockOut: Bool = false) -> Record {
        var broken = record
        if clockIn { broken.clockIn = nil }
        if clockOut { broken.clockOut = nil }
        return broken
    }

    /// HRMOS lags: the first morning lacks the end.
    private func late(on date: WorkDate) -> Story {
        Story(on: date, without(clockOut: true), .unfinished("missing-clock-out"))
            .then(after: 1, record, outcome)
    }

    /// Somebody had stayed longer than the record said.
    private func corrected(to clockOut: Minutes, after days: Int, of plain: Story) -> Story {
        guard let clockIn = record.clockIn else { return plain }
        let breaks = record.automaticBreak > 0 ? [Span.lunch] : record.breaks
        var longer = record
        longer.clockOut = clockOut
        return plain.then(after: days, longer, .loaded(attendance(clockIn, clockOut, breaks)))
    }

    /// Nothing was recorded; it was leave, which is entered some days later.
    private func leaveAppliedForLate(on date: WorkDate, after days: Int) -> Story {
        let leave = OrdinaryDay.fullLeave(.paidLeave)
        let nothing = OrdinaryDay.unpunched
        return Story(on: date, nothing.record, nothing.outcome)
            .then(after: days, leave.record, leave.outcome)
    }

    /// The day was recorded by mistake, and is taken back.
    private func cancelled(after days: Int, of plain: Story) -> Story {
        let off = OrdinaryDay.off
        return plain.then(after: days, off.record, off.outcome)
    }
}
