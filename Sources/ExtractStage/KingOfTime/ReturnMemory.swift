import CJSON

/// Gives freed memory back to the system.
///
/// Each answer of a large company is tens of megabytes, made of a few large pieces and very many small
/// ones; glibc keeps what lies between those, and the next answer comes on top of it.
func returnFreedMemory() {
    cjson_return_memory()
}

/// Has large blocks go back to the system as soon as they are freed, from now on.
///
/// Answers of tens of megabytes come one after the other, and then a month of as many rows: kept, what the first
/// had taken would be added to the second.
func keepNoLargeBlocks() {
    cjson_keep_no_large_blocks()
}
