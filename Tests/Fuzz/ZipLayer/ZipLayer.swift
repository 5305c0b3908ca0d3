import Foundation

/// Feeds whole workbooks.
@main struct ZipLayer {
    static func main() {
        drive { start, count in
            let bytes = Array(UnsafeBufferPointer(start: start, count: count))
            _ = FuzzEntry.readWorkbook(bytes, at: "/dev/shm/kintai-fuzz-\(getpid()).xlsx")
            return 0
        }
    }
}
