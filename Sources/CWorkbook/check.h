#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether a file of libxlsxwriter can be unpacked and has so many cells with something in them, and
/// so many texts in the table of those that cells share.
bool is_whole(const uint8_t *bytes, size_t count, uint64_t cells, uint64_t strings);

#endif
