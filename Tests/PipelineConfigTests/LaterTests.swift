import Testing

@Suite struct LaterTests {
    @Test(arguments: [
        (
            "profiles: {mine: {columns: {date: A}, durations: minute, dats: x}}",
            [
                "2:50 config-bad-value value=minute"
                    + " expected=h:mm | sexagesimal | decimal | minutes suggestion=minutes"
                    + " key=profiles.mine.durations",
                "2:58 config-unknown-key suggestion=dates key=profiles.mine.dats",
            ]
        )
    ])
    func `checks and refuses what this version doesn't carry out`(
        lines: String, expected: [String]
    ) throws {
        #expect(try faults(document(root: lines)) == expected)
    }

    @Test func `refuses members in a layout of the user's own`() throws {
        let text = document(root: "profiles: {mine: {columns: {date: 日付}}}")
            .replacing("{file: members.csv}", with: "{file: members.csv, profile: mine}")
        #expect(
            try faults(text) == [
                "4:42 config-not-available value=mine key=target.members[].profile"
            ])
    }
}
