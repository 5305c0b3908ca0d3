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

    @Test(arguments: [Practice.watched, .takenOver])
    func `imports nothing into a closed or submitted period`(practice: Practice) throws {
        for write in try Nights.passed(practice).crowdLog.writes where write.by != .member {
            let lock = Lock(practice, on: write.morning)
            #expect(lock.reason(write.day) == nil, "\(write.morning): \(write.day)")
        }
    }

    @Test(arguments: [Practice.watched, .takenOver])
    func `imports nothing over what members typed`(practice: Practice) throws {
        var typed: Set<MemberDay> = []
        for write in try Nights.passed(practice).crowdLog.writes {
            if write.by == .member {
                typed.insert(write.day)
            } else {
                #expect(!typed.contains(write.day), "\(write.morning): \(write.day)")
            }
        }
        #expect(typed.count > 10)
    }

    @Test func `an API is sent no day that hasn't changed, unless an answer was lost`() throws {
        let nights = try Nights.passed(.byAPI)
        let api = try #require(nights.api)
        expectSame(api.days(), nights.expected, "CrowdLog's API")
        var last: [MemberDay: APICrowdLog.Taken] = [:]
        var lost = 0
        for taken in try api.taken() {
            #expect(taken.outcome != "refused", "\(taken.day)")
            if taken.outcome == "same" {
                #expect(last[taken.day]?.answered == false, "\(taken.day)")
                lost += 1
            }
            last[taken.day] = taken
        }
        #expect(lost > 0, "no answer was lost")
    }

    @Test func `much happens in these weeks`() throws {
        let nights = try Nights.passed(.watched)
        let mornings = nights.mornings
        #expect(mornings.contains { $0.answers.isEmpty && !$0.files.isEmpty }, "nobody forgot")
        let again = nights.crowdLog.writes.filter { $0.before != nil && $0.by != .member }
        #expect(again.count >= 3, "few days changed")
        #expect(
            Set(mornings.flatMap(\.held).map(\.code)).isSuperset(of: [
                "vanished", "changed-in-crowdlog", "split-day", "unknown-employee",
                "better-source-missing",
            ]))
        let submitted = try Nights.passed(.takenOver).mornings.flatMap(\.held)
        #expect(submitted.contains { $0.code == "changed-after-submission" })
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
