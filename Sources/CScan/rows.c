#include "cscan.h"
#include "cpu.h"

/// Writes the cells that end at the commas of a mask, at most 64, from the byte `base` on.
///
/// `cell` is where the first one starts, and gets where the one behind the last starts. Returns where the
/// next cell goes.
static inline cscan_cell *plain_cells(
    uint64_t commas, size_t count, size_t base, size_t *cell, cscan_cell *cells) {
    (void)count;
    uint32_t start = (uint32_t)*cell;
    for (; commas != 0; commas &= commas - 1) {
        uint32_t at = (uint32_t)(base + (size_t)__builtin_ctzll(commas));
        *cells++ = (cscan_cell){start, at};
        start = at + 1;
    }
    *cell = start;
    return cells;
}

#if CSCAN_HAS_AVX2

/// The same, eight at a time: cells past the last one are written too, and again by whoever writes those.
CSCAN_AVX2 static inline cscan_cell *plain_cells_avx2(
    uint64_t commas, size_t count, size_t base, size_t *cell, cscan_cell *cells) {
    uint32_t start = (uint32_t)*cell;
    for (size_t done = 0; done < count; done += CSCAN_SPARE_CELLS) {
        for (int i = 0; i < CSCAN_SPARE_CELLS; i++) {
            uint32_t at = (uint32_t)(base + _tzcnt_u64(commas));
            commas = _blsr_u64(commas);
            cells[done + (size_t)i] = (cscan_cell){start, at};
            start = at + 1;
        }
    }
    if (count > 0) *cell = cells[count - 1].end + 1;
    return cells + count;
}

/// `cscan_commas_and_ends` of 64 bytes.
CSCAN_AVX2 static inline uint64_t commas_and_ends_avx2(const uint8_t *bytes, uint64_t *ends) {
    uint64_t commas = 0, others = 0;
    for (int i = 0; i < 64; i += 32) {
        __m256i chunk = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + i));
        __m256i comma = _mm256_cmpeq_epi8(chunk, _mm256_set1_epi8(','));
        __m256i quote = _mm256_cmpeq_epi8(chunk, _mm256_set1_epi8('"'));
        __m256i feed = _mm256_cmpeq_epi8(chunk, _mm256_set1_epi8('\n'));
        __m256i carriage = _mm256_cmpeq_epi8(chunk, _mm256_set1_epi8('\r'));
        __m256i other = _mm256_or_si256(quote, _mm256_or_si256(feed, carriage));
        commas |= (uint64_t)(uint32_t)_mm256_movemask_epi8(comma) << i;
        others |= (uint64_t)(uint32_t)_mm256_movemask_epi8(other) << i;
    }
    *ends = others;
    return commas;
}

#endif

typedef uint64_t finding_masks(const uint8_t *bytes, uint64_t *ends);
typedef cscan_cell *writing_cells(
    uint64_t commas, size_t count, size_t base, size_t *cell, cscan_cell *cells);

/// `cscan_plain_rows` for a kind of processor, which has its own way to the masks and the cells.
///
/// Inlined wherever it is called, and so are these two.
__attribute__((always_inline)) static inline size_t plain_rows(
    const uint8_t *bytes, size_t count, size_t start, size_t columns, size_t longest,
    size_t most, cscan_cell *cells, size_t *end, finding_masks *masks, writing_cells *write_cells) {
    size_t rows = 0;
    // Commas that the row may still have.
    size_t commas = columns - 1;
    size_t row = start;
    size_t cell = start;
    *end = start;
    uint8_t padded[64];
    if (most == 0) return 0;
    for (size_t base = start; base < count; base += 64) {
        const uint8_t *chunk = bytes + base;
        if (count - base < 64) {
            memset(padded, 0, sizeof padded);
            memcpy(padded, chunk, count - base);
            chunk = padded;
        }
        uint64_t ends;
        uint64_t mask = masks(chunk, &ends);
        while (true) {
            // The commas before the next quote or line end, all in one go.
            uint64_t before = ends == 0 ? mask : mask & ((ends & -ends) - 1);
            size_t found = (size_t)__builtin_popcountll(before);
            if (found > commas) return rows;
            commas -= found;
            mask ^= before;
            cells = write_cells(before, found, base, &cell, cells);
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

size_t cscan_plain_rows_anywhere(
    const uint8_t *bytes, size_t count, size_t start, size_t columns, size_t longest, size_t most,
    cscan_cell *cells, size_t *end) {
    return plain_rows(
        bytes, count, start, columns, longest, most, cells, end, cscan_commas_and_ends, plain_cells);
}

#if CSCAN_HAS_AVX2

CSCAN_AVX2 static size_t plain_rows_avx2(
    const uint8_t *bytes, size_t count, size_t start, size_t columns, size_t longest, size_t most,
    cscan_cell *cells, size_t *end) {
    return plain_rows(
        bytes, count, start, columns, longest, most, cells, end, commas_and_ends_avx2,
        plain_cells_avx2);
}

#endif

size_t cscan_plain_rows(
    const uint8_t *bytes, size_t count, size_t start, size_t columns, size_t longest, size_t most,
    cscan_cell *cells, size_t *end) {
#if CSCAN_HAS_AVX2
    if (cscan_has_avx2()) {
        return plain_rows_avx2(bytes, count, start, columns, longest, most, cells, end);
    }
#endif
    return cscan_plain_rows_anywhere(bytes, count, start, columns, longest, most, cells, end);
}
