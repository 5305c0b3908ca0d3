import Testing

extension NightsTests {
    /// Runs are undone by way of trial: the newest, an older one, and several one after the other.
    @Suite struct Undoing {
        @Test(arguments: Practice.undoing)
        func `takes back what the run changed, and leaves what came later`(
            practice: Practice
        ) throws {
            for undone in try Nights.passed(practice).undone {
                for (found, wanted) in undone.steps.map({ ($0.found, $0.wanted) }) {
                    expectSame(found.restored, wanted.restored, undone.name)
                    #expect(found.toClear == wanted.toClear, "\(undone.name)")
                    #expect(found.left == wanted.left, "\(undone.name)")
                }
            }
        }

        @Test(arguments: Practice.undoing)
        func `leaves CrowdLog as it was before the newest run`(practice: Practice) throws {
            let newest = try Nights.passed(practice).undone.filter(\.isOfNewest)
            for undone in newest {
                expectSame(undone.crowdLog.days, undone.first.crowdLog.days, undone.name)
            }
            #expect(newest.contains { !$0.first.answers.isEmpty && !$0.first.uploads.isEmpty })
        }

        @Test(arguments: Practice.undoing)
        func `and where newer runs have followed, as they have left it`(practice: Practice) throws {
            let older = try Nights.passed(practice).undone.filter { !$0.isOfNewest }
            for undone in older {
                expectSame(undone.crowdLog.days, undone.expected, undone.name)
            }
            #expect(!older.isEmpty)
        }

        /// Where nobody types, what else has changed is what the clerk has cleared.
        @Test(arguments: [Practice.plain, .trusting])
        func `undone newest first, runs leave CrowdLog as it was before them`(
            practice: Practice
        ) throws {
            let nights = try Nights.passed(practice)
            let undone = try #require(nights.undone.last)
            let first = try #require(undone.steps.last).morning
            let cleared = nights.mornings.suffix(undone.steps.count).flatMap(\.held)
                .filter { $0.code == "vanished" }.map(\.date)
            #expect(undone.steps.count == 3)
            expectSame(
                undone.crowdLog.days.filter { !cleared.contains($0.key.date) },
                first.crowdLog.days.filter { !cleared.contains($0.key.date) }, undone.name)
        }

        @Test(arguments: Practice.undoing)
        func `the next night gives the days again`(practice: Practice) throws {
            for undone in try Nights.passed(practice).undone {
                let next = try #require(undone.next)
                let morning = try #require(next.mornings.last)
                #expect(morning.answers.flatMap(\.errors) == [], "\(undone.name)")
                expectSame(morning.uploads, morning.wanted.uploads, undone.name)
                #expect(
                    morning.held.symmetricDifference(morning.wanted.held).sorted() == [],
                    "\(undone.name)")
                expectSame(next.crowdLog.days, next.expected, undone.name)
            }
        }

        @Test func `every reason to leave a day alone occurs`() throws {
            let all = try Practice.undoing.flatMap { try Nights.passed($0).undone }
            let wanted = all.flatMap(\.steps).map(\.wanted)
            let reasons = Set(wanted.flatMap(\.left.values))
            #expect(reasons.isSuperset(of: ["changed-later", "changed-in-crowdlog", "closed"]))
            #expect(wanted.contains { !$0.restored.isEmpty })
            #expect(wanted.contains { !$0.toClear.isEmpty })
        }
    }
}

extension Undone {
    /// The morning of the run that was undone first.
    fileprivate var first: Morning { steps[0].morning }

    /// Whether it is the newest run alone.
    fileprivate var isOfNewest: Bool { steps.count == 1 && first.date == today }

    fileprivate var name: String {
        "\(next?.practice ?? .plain), \(steps.map { "\($0.morning.date)" }) undone on \(today)"
    }
}
