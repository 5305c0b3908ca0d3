// XLSX files, written row by row (over libxlsxwriter).
#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How a cell looks.
enum {
    /// Text, which stays text when somebody types over it.
    CWORKBOOK_TEXT = 0,
    /// Minutes as [h]:mm: 26:30.
    CWORKBOOK_DURATION = 1,
    /// Minutes as h:mm, a time of the day.
    CWORKBOOK_CLOCK = 2,
    CWORKBOOK_DATE = 3,
    CWORKBOOK_NUMBER = 4,
    CWORKBOOK_HEADING = 5,
    CWORKBOOK_LOOKS = 6,
};

/// Added to a look.
enum {
    /// Long texts go on in further lines of the cell.
    CWORKBOOK_WRAPPED = 8,
    /// People type here: tinted.
    CWORKBOOK_INPUT = 16,
};

/// A workbook that is being written; it is in memory, or in temporary files that go with it.
typedef struct cworkbook cworkbook;

/// Where temporary files lie: TMPDIR, else /var/tmp.
const char *cworkbook_temporary_folder(void);

/// Returns NULL when memory or room for temporary files is short, with `errno`.
///
/// Where `is_large`, rows go to a temporary file as soon as the next one begins, and texts stand in
/// the cells instead of in a table.
cworkbook *cworkbook_new(bool is_large);
void cworkbook_free(cworkbook *book);

/// Begins a sheet, on which all is written until the next; a name that XLSX can't have becomes
/// Sheet1 and so on. Returns false when memory is short.
bool cworkbook_add_sheet(cworkbook *book, const char *name);

/// Rows and columns count from 0; cells come row by row.
void cworkbook_text(cworkbook *book, uint32_t row, uint16_t column, const char *text, int look);
void cworkbook_number(cworkbook *book, uint32_t row, uint16_t column, double number, int look);

/// How wide a column is, in digits, and how cells look that hold nothing.
void cworkbook_column(cworkbook *book, uint16_t column, double width, int look);
/// Offers words, NULL behind the last, for cells below the heading; others may be typed too.
void cworkbook_choices(cworkbook *book, uint16_t column, uint32_t last_row, const char *const *words);
/// Ends a sheet: the first row stays in view, as do so many columns, and filters the others.
void cworkbook_end_sheet(cworkbook *book, uint32_t last_row, uint16_t last_column,
                         uint16_t fixed_columns);

/// Writes the file, which can then be read; nothing else may be called any more.
///
/// Returns NULL, or what went wrong: a text that is never freed; `errno` may say more.
const char *cworkbook_close(cworkbook *book);
/// Bytes of the file.
size_t cworkbook_size(const cworkbook *book);
/// Reads the file from its start. Returns false where that fails, with `errno`.
bool cworkbook_read(const cworkbook *book, uint8_t *bytes, size_t count);
/// Whether the file, as it was read, has all that was written: libxlsxwriter doesn't notice where the
/// disk of its temporary files is full.
bool cworkbook_is_whole(const cworkbook *book, const uint8_t *bytes, size_t count);

#endif
