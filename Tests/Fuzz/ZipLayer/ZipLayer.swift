import Foundation

/// A workbook, whole: what libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let path = "/dev/shm/kintai-fuzz-\(getpid()).xlsx"
    _ = FuzzEntry.readWorkbook(Array(UnsafeBufferPointer(start: start, count: count)), at: path)
    return 0
}
