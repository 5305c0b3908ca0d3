#include "cscan.h"

size_t cscan_plain_rows(
    const uint8_t *bytes, size_t count, size_t start, size_t columns, size_t longest, size_t most,
    cscan_cell *cells, size_t *end) {
    size_t rows = 0;
    // Commas that the row may still have.
    size_t commas = columns - 1;
    size_t row = start;
    size_t cell = start;
    *end = start;
    if (most == 0) return 0;
    for (size_t base = start; base < count; base += 64) {
        uint64_t mask;
        uint64_t ends;
        if (count - base >= 64) {
            mask = cscan_commas_and_ends(bytes + base, &ends);
        } else {
            uint8_t padded[64] = {0};
            memcpy(padded, bytes + base, count - base);
            mask = cscan_commas_and_ends(padded, &ends);
        }
        while (true) {
            // The commas before the next quote or line end, all in one go.
            uint64_t before = ends == 0 ? mask : mask & ((ends & -ends) - 1);
            size_t found = (size_t)__builtin_popcountll(before);
            if (found > commas) return rows;
            commas -= found;
            mask ^= before;
            for (; before != 0; before &= before - 1) {
                size_t at = base + (size_t)__builtin_ctzll(before);
                *cells++ = (cscan_cell){(uint32_t)cell, (uint32_t)at};
                cell = at + 1;
            }
            if (ends == 0) break;
            size_t at = base + (size_t)__builtin_ctzll(ends);
            ends &= ends - 1;
            // The second byte of CRLF.
            if (at < cell) continue;
            size_t next = at + 1;
            if (bytes[at] == '"') return rows;
            if (bytes[at] == '\r') {
                if (next == count || bytes[next] != '\n') return rows;
                next += 1;
            }
            if (at == row || commas != 0 || next - row > longest) return rows;
            *cells++ = (cscan_cell){(uint32_t)cell, (uint32_t)at};
            commas = columns - 1;
            row = cell = next;
            *end = next;
            if (++rows == most) return rows;
        }
    }
    return rows;
}
