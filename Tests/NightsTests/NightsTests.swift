import Testing

/// Some weeks of a company that moves its attendance every night, seen from its desks.
@Suite(.nights) struct NightsTests {
    @Test(arguments: Practice.allCases)
    func `CrowdLog holds what is true, and what members typed`(practice: Practice) throws {
        let nights = try Nights.passed(practice)
        expectSame(nights.crowdLog.days, nights.expected, "CrowdLog")
    }

    @Test(arguments: Practice.allCases)
    func `gives the clerk each day that changed, once`(practice: Practice) throws {
        for morning in try Nights.passed(practice).mornings {
            expectSame(morning.uploads, morning.wanted.uploads, "\(morning.date)")
            #expect(morning.files.flatMap(\.days).count == morning.uploads.count)
        }
    }

    @Test(arguments: Practice.allCases)
    func `CrowdLog takes every file`(practice: Practice) throws {
        for morning in try Nights.passed(practice).mornings {
            #expect(morning.answers.flatMap(\.errors) == [], "\(morning.date)")
        }
    }

    @Test(arguments: Practice.allCases)
    func `holds what somebody must decide, and no more`(practice: Practice) throws {
        for morning in try Nights.passed(practice).mornings {
            let missing = morning.wanted.held.subtracting(morning.held).sorted()
            let surplus = morning.held.subtracting(morning.wanted.held).sorted()
            #expect(missing == [], "\(morning.date)")
            #expect(surplus == [], "\(morning.date)")
        }
    }

    @Test(arguments: Practice.allCases)
    func `imports nothing that CrowdLog had already`(practice: Practice) throws {
        for write in try Nights.passed(practice).crowdLog.writes where write.by != .member {
            #expect(write.before != write.after, "\(write.morning): \(write.day)")
        }
    }

    @Test func `imports nothing into a closed period`() throws {
        let nights = try Nights.passed(.watched)
        for write in nights.crowdLog.writes {
            let closed = try #require(nights.books.closedThrough(write.morning))
            #expect(write.day.date > "\(closed)", "\(write.morning)")
        }
    }

    @Test func `imports nothing over what members typed`() throws {
        var typed: Set<MemberDay> = []
        for write in try Nights.passed(.watched).crowdLog.writes {
            if write.by == .member {
                typed.insert(write.day)
            } else {
                #expect(!typed.contains(write.day), "\(write.morning): \(write.day)")
            }
        }
        #expect(typed.count > 10)
    }

    @Test(arguments: Practice.allCases)
    func `undoing the last run brings back what was there before`(practice: Practice) throws {
        let nights = try Nights.passed(practice)
        let last = try #require(nights.mornings.last)
        expectSame(try #require(nights.undone).days, last.crowdLog.days, "CrowdLog")
        #expect(!last.uploads.isEmpty)
    }

    @Test func `much happens in these weeks`() throws {
        let nights = try Nights.passed(.watched)
        let mornings = nights.mornings
        #expect(mornings.contains { $0.answers.isEmpty && !$0.files.isEmpty }, "nobody forgot")
        let codes = Set(mornings.flatMap(\.held).map(\.code))
        #expect(
            codes.isSuperset(of: [
                "vanished", "changed-in-crowdlog", "split-day", "unknown-employee",
            ]))
        let again = nights.crowdLog.writes.filter { $0.before != nil && $0.by != .member }
        #expect(again.count >= 3, "few days changed")
    }

    @Test(arguments: Practice.allCases)
    func `spends no more than a line on who has no seat`(practice: Practice) throws {
        let nights = try Nights.passed(practice)
        for morning in nights.mornings {
            let words = morning.output.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            let times = Dictionary(grouping: words, by: \.self).mapValues(\.count)
            for person in nights.company.people where !person.isMember(on: morning.date) {
                #expect(times[person.number, default: 0] <= 1, "\(morning.date)")
            }
        }
    }
}

/// Records the first days that differ.
private func expectSame(
    _ found: [MemberDay: Attendance], _ wanted: [MemberDay: Attendance], _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    func shown(_ attendance: Attendance?) -> String {
        attendance.map { "\($0)" } ?? "nothing"
    }
    let differing = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }.sorted()
    for day in differing.prefix(5) {
        Issue.record(
            "\(what), \(day): \(shown(found[day])), not \(shown(wanted[day]))",
            sourceLocation: sourceLocation)
    }
    #expect(differing.count == 0, "\(what)", sourceLocation: sourceLocation)
}
