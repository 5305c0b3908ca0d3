/// Feeds single parts of a workbook.
@main struct XMLLayer {
    static func main() {
        drive { start, count in
            _ = FuzzEntry.readPart(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}
