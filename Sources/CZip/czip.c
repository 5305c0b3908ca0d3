#include "czip.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

struct czip_archive {
    zip_t *zip;
    /// NULL where none is open.
    zip_file_t *entry;
    /// The fault of opening an entry is the archive's, that of reading it its own.
    bool entry_failed;
};

static _Thread_local char open_message[256];

static void note_open_fault(zip_error_t *error) {
    strncpy(open_message, zip_error_strerror(error), sizeof open_message - 1);
}

czip_archive *czip_open(int descriptor) {
    open_message[0] = '\0';
    czip_archive *archive = calloc(1, sizeof *archive);
    if (archive == NULL) return NULL;
    zip_error_t error;
    zip_error_init(&error);
    int own = dup(descriptor);
    FILE *file = own < 0 ? NULL : fdopen(own, "rb");
    if (file == NULL) {
        zip_error_set(&error, ZIP_ER_OPEN, 0);
        if (own >= 0) close(own);
    } else {
        zip_source_t *source = zip_source_filep_create(file, 0, 0, &error);
        if (source == NULL) {
            fclose(file);
        } else {
            archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
            // An archive owns its source.
            if (archive->zip == NULL) zip_source_free(source);
        }
    }
    if (archive->zip == NULL) {
        note_open_fault(&error);
        free(archive);
        archive = NULL;
    }
    zip_error_fini(&error);
    return archive;
}

const char *czip_open_message(void) {
    return open_message;
}

static void close_entry(czip_archive *archive) {
    if (archive->entry != NULL) zip_fclose(archive->entry);
    archive->entry = NULL;
    archive->entry_failed = false;
}

void czip_close(czip_archive *archive) {
    if (archive == NULL) return;
    close_entry(archive);
    zip_discard(archive->zip);
    free(archive);
}

int64_t czip_find(czip_archive *archive, const char *name) {
    return zip_name_locate(archive->zip, name, ZIP_FL_NOCASE);
}

bool czip_stat(czip_archive *archive, int64_t place, czip_entry *entry) {
    zip_stat_t status;
    zip_stat_init(&status);
    if (place < 0 || zip_stat_index(archive->zip, (zip_uint64_t)place, 0, &status) != 0) {
        return false;
    }
    if (!(status.valid & ZIP_STAT_SIZE) || !(status.valid & ZIP_STAT_COMP_SIZE)) return false;
    entry->size = status.size;
    entry->packed_size = status.comp_size;
    entry->is_encrypted = (status.valid & ZIP_STAT_ENCRYPTION_METHOD)
        && status.encryption_method != ZIP_EM_NONE;
    return true;
}

bool czip_open_entry(czip_archive *archive, int64_t place) {
    close_entry(archive);
    if (place < 0) return false;
    archive->entry = zip_fopen_index(archive->zip, (zip_uint64_t)place, 0);
    return archive->entry != NULL;
}

int64_t czip_read(czip_archive *archive, uint8_t *bytes, size_t count) {
    if (archive->entry == NULL) return -1;
    zip_int64_t read = zip_fread(archive->entry, bytes, count);
    archive->entry_failed = read < 0;
    return read < 0 ? -1 : read;
}

const char *czip_message(czip_archive *archive) {
    if (archive->entry != NULL && archive->entry_failed) return zip_file_strerror(archive->entry);
    return zip_strerror(archive->zip);
}
