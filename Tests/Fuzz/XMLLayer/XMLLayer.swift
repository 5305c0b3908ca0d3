import Foundation

/// One part of a workbook: what libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    _ = FuzzEntry.readPart(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
