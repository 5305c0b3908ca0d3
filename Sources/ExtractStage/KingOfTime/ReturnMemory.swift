import CJSON

/// Gives freed memory back to the system.
///
/// Each answer of a large company is tens of megabytes, made of a few large pieces and very many small
/// ones; glibc keeps what lies between those, and the next answer comes on top of it.
func returnFreedMemory() {
    cjson_return_memory()
}
