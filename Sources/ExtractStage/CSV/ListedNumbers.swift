/// The employee numbers of the list of users, for days that have none of their own.
struct ListedNumbers {
    /// UTF-8 of all numbers, one behind the other.
    private(set) var bytes: [UInt8] = []
    private var ranges: [Range<Int>?] = []

    init(of people: People) {
        for person in people.all {
            // Days of others stay without a number.
            let number = person.isListed ? person.number : ""
            let start = bytes.count
            let needsQuotes = number.utf8.contains { byte in
                [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13].contains(byte)
            }
            bytes += number.utf8
            ranges.append(needsQuotes ? nil : start..<bytes.count)
        }
    }

    /// Where a person's number is in `bytes`; `nil` where it needs quotes as CSV.
    func range(of person: Int) -> Range<Int>? { ranges[person] }
}
