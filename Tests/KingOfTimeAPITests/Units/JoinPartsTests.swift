import Testing

@testable import ExtractStage

/// The rows of a day on which somebody helped another division (`other-sources.md` §4.2).
@Suite struct JoinPartsTests {
    private func part(_ stamps: (Int, KingOfTimeStamp.Kind)...) -> KingOfTimePart {
        KingOfTimePart(stamps: stamps.map { KingOfTimeStamp(seconds: $0.0 * 60, kind: $0.1) })
    }

    private let home = KingOfTimeWorking(
        dayType: "平日", isClosing: true, breakTime: 0, totalWork: 180)
    private let help = KingOfTimeWorking(
        dayType: "平日", isClosing: false, breakTime: 15, totalWork: 285)

    @Test func `one row stays what it is`() {
        let found = joinParts([home], [part((540, .clockIn), (720, .clockOut))])
        #expect(found.count == 1)
        #expect(found[0].working == home)
        #expect(found[0].stamps.map(\.minutes) == [540, 720])
    }

    @Test func `two rows that add up become one`() {
        let found = joinParts(
            [home, help],
            [
                part((780, .clockIn), (1080, .clockOut)), part((720, .clockOut), (540, .clockIn)),
            ])
        #expect(found.count == 1)
        #expect(found[0].working?.breakTime == 15)
        #expect(found[0].working?.totalWork == 465)
        #expect(found[0].working?.isClosing == false)
        #expect(found[0].stamps.map(\.minutes) == [540, 720, 780, 1080])
    }

    @Test func `leave that both rows name counts once`() {
        var left = home
        var right = help
        left.leave.hours = [KingOfTimeLeave.Hours(start: "a", minutes: 60)]
        right.leave = left.leave
        let found = joinParts(
            [left, right],
            [part((540, .clockIn), (720, .clockOut)), part((780, .clockIn), (1080, .clockOut))])
        #expect(found.map { $0.working?.leave.hours.count } == [1])
    }

    @Test func `the same row twice is one`() {
        let stamps = part((540, .clockIn), (1080, .clockOut))
        let found = joinParts([home, home], [stamps, stamps])
        #expect(found.count == 1)
        #expect(found[0].working == home)
        #expect(found[0].stamps.count == 2)
    }

    @Test func `rows whose stamps don't pair stay apart, each with its own`() {
        let found = joinParts(
            [home, help],
            [part((540, .clockIn)), part((780, .clockIn), (1080, .clockOut))])
        #expect(found.map { $0.stamps.count } == [1, 2])
        #expect(found.map(\.working) == [home, help])
    }

    @Test func `rows that say different things of the same stamps stay apart`() {
        let stamps = part((540, .clockIn), (1080, .clockOut))
        #expect(joinParts([home, help], [stamps, stamps]).count == 2)
        var off = help
        off.dayType = "法定休日"
        let apart = [
            part((540, .clockIn), (720, .clockOut)), part((780, .clockIn), (1080, .clockOut)),
        ]
        #expect(joinParts([home, off], apart).count == 2)
    }
}
