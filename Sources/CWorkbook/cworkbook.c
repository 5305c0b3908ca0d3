#define _GNU_SOURCE
#include "cworkbook.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "check.h"

struct cworkbook {
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    lxw_format *formats[CWORKBOOK_LOOKS | CWORKBOOK_WRAPPED | CWORKBOOK_INPUT];
    /// A file without a name: libxlsxwriter wants a path, and nobody else is to find one.
    int descriptor;
    /// Cells with something in them.
    uint64_t cells;
    /// Texts in the table of those that cells share.
    uint64_t strings;
};

static int open_nameless(void) {
#ifdef __linux__
    return memfd_create("kintai.xlsx", MFD_CLOEXEC);
#else
    FILE *file = tmpfile();
    if (file == NULL) return -1;
    int descriptor = dup(fileno(file));
    fclose(file);
    return descriptor;
#endif
}

const char *cworkbook_temporary_folder(void) {
    const char *named = getenv("TMPDIR");
    return named == NULL || named[0] == 0 ? "/var/tmp" : named;
}

cworkbook *cworkbook_new(bool is_large) {
    cworkbook *book = calloc(1, sizeof *book);
    if (book == NULL) return NULL;
    book->descriptor = open_nameless();
    char path[32];
    snprintf(path, sizeof path, "/dev/fd/%d", book->descriptor);
    // libxlsxwriter copies the folder's name.
    lxw_workbook_options options = {
        .constant_memory = is_large,
        .tmpdir = (char *)cworkbook_temporary_folder(),
    };
    if (book->descriptor >= 0) book->workbook = workbook_new_opt(path, &options);
    if (book->workbook == NULL) {
        int reason = errno;
        cworkbook_free(book);
        errno = reason;
        return NULL;
    }
    // 2000-01-01T00:00:00Z: a file tells nothing of when it was written.
    lxw_doc_properties properties = {.created = 946684800};
    workbook_set_properties(book->workbook, &properties);
    return book;
}

void cworkbook_free(cworkbook *book) {
    if (book->workbook != NULL) lxw_workbook_free(book->workbook);
    if (book->descriptor >= 0) close(book->descriptor);
    free(book);
}

static lxw_format *new_format(cworkbook *book, int look) {
    lxw_format *format = workbook_add_format(book->workbook);
    if (format == NULL) return NULL;
    static const char *const number_formats[] = {"@", "[h]:mm", "h:mm", "yyyy-mm-dd", "General", "@"};
    int kind = look & 7;
    format_set_num_format(format, number_formats[kind]);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (look & CWORKBOOK_WRAPPED) format_set_text_wrap(format);
    bool is_input = (look & CWORKBOOK_INPUT) != 0;
    if (kind == CWORKBOOK_HEADING) {
        format_set_bold(format);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bg_color(format, is_input ? 0xFFE699 : 0xD9E1F2);
    } else if (is_input) {
        format_set_bg_color(format, 0xFFF9E5);
        format_set_border(format, LXW_BORDER_HAIR);
        format_set_border_color(format, 0xBFBFBF);
    }
    return format;
}

static lxw_format *format_of(cworkbook *book, int look) {
    if (book->formats[look] == NULL) book->formats[look] = new_format(book, look);
    return book->formats[look];
}

bool cworkbook_add_sheet(cworkbook *book, const char *name) {
    bool is_good = workbook_validate_sheet_name(book->workbook, name) == LXW_NO_ERROR;
    book->sheet = workbook_add_worksheet(book->workbook, is_good ? name : NULL);
    return book->sheet != NULL;
}

void cworkbook_text(cworkbook *book, uint32_t row, uint16_t column, const char *text, int look) {
    book->cells++;
    worksheet_write_string(book->sheet, row, column, text, format_of(book, look));
}

void cworkbook_number(cworkbook *book, uint32_t row, uint16_t column, double number, int look) {
    book->cells++;
    worksheet_write_number(book->sheet, row, column, number, format_of(book, look));
}

void cworkbook_column(cworkbook *book, uint16_t column, double width, int look) {
    worksheet_set_column(book->sheet, column, column, width, format_of(book, look));
}

void cworkbook_choices(cworkbook *book, uint16_t column, uint32_t last_row,
                       const char *const *words) {
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_LIST,
        .ignore_blank = LXW_VALIDATION_ON,
        .dropdown = LXW_VALIDATION_ON,
        .show_error = LXW_VALIDATION_OFF,
        // libxlsxwriter copies the words.
        .value_list = (char **)words,
    };
    worksheet_data_validation_range(book->sheet, 1, column, last_row, column, &validation);
}

void cworkbook_end_sheet(cworkbook *book, uint32_t last_row, uint16_t last_column,
                         uint16_t fixed_columns) {
    worksheet_freeze_panes(book->sheet, 1, fixed_columns);
    worksheet_autofilter(book->sheet, 0, 0, last_row, last_column);
    // Numbers of people are text on purpose.
    char range[LXW_MAX_CELL_RANGE_LENGTH];
    lxw_rowcol_to_range(range, 0, 0, last_row, last_column);
    worksheet_ignore_errors(book->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
    worksheet_set_landscape(book->sheet);
    worksheet_set_paper(book->sheet, 9);
    worksheet_fit_to_pages(book->sheet, 1, 0);
    worksheet_repeat_rows(book->sheet, 0, 0);
}

const char *cworkbook_close(cworkbook *book) {
    lxw_workbook *workbook = book->workbook;
    // It is freed, whatever happens.
    book->workbook = NULL;
    book->strings = workbook->sst->unique_count;
    errno = 0;
    lxw_error error = workbook_close(workbook);
    return error == LXW_NO_ERROR ? NULL : lxw_strerror(error);
}

size_t cworkbook_size(const cworkbook *book) {
    struct stat status;
    return fstat(book->descriptor, &status) == 0 ? (size_t)status.st_size : 0;
}

bool cworkbook_read(const cworkbook *book, uint8_t *bytes, size_t count) {
    size_t done = 0;
    while (done < count) {
        ssize_t more = pread(book->descriptor, bytes + done, count - done, (off_t)done);
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) return false;
        done += (size_t)more;
    }
    return true;
}

bool cworkbook_is_whole(const cworkbook *book, const uint8_t *bytes, size_t count) {
    return is_whole(bytes, count, book->cells, book->strings);
}
