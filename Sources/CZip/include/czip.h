// Reading zip files over libzip.
#ifndef CZIP_H
#define CZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct czip_archive czip_archive;

/// What the directory says of an entry.
typedef struct {
    /// Of the data, whole and packed, as the directory says: not to be trusted.
    uint64_t size;
    uint64_t packed_size;
    bool is_encrypted;
} czip_entry;

/// Opens a zip file by a descriptor, which stays the caller's and must be one of a plain file.
///
/// Returns NULL where it can't; `czip_open_message` says why.
czip_archive *czip_open(int descriptor);
/// Why the last `czip_open` of this thread returned NULL.
const char *czip_open_message(void);
void czip_close(czip_archive *archive);

/// The place of the entry of that name, letters without case; -1 where there is none.
int64_t czip_find(czip_archive *archive, const char *name);
/// Returns false where the directory doesn't say.
bool czip_stat(czip_archive *archive, int64_t place, czip_entry *entry);

/// Opens an entry and closes the one that was open; false where it can't.
bool czip_open_entry(czip_archive *archive, int64_t place);
/// Reads on in the open entry: 0 at its end, -1 where it can't be read or has another checksum than
/// the directory says.
int64_t czip_read(czip_archive *archive, uint8_t *bytes, size_t count);

/// What libzip says of the last fault; valid until the next call.
const char *czip_message(czip_archive *archive);

#endif
