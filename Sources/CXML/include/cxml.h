// XML as a stream of events over libxml2's SAX2 push parser, handed over in batches: nothing is called back.
//
// It opens no file and no connection, knows no entity but XML's own five, and stops at a document
// type declaration.
#ifndef CXML_H
#define CXML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How far the parser has come.
enum {
    CXML_GOES_ON = 0,
    /// Not XML, or not to its end; `cxml_message` says why.
    CXML_MALFORMED = 1,
    /// There is a document type declaration.
    CXML_DECLARES_A_TYPE = 2,
    CXML_NO_MEMORY = 3,
};

enum {
    CXML_START = 0,
    CXML_END = 1,
    CXML_TEXT = 2,
};

/// An attribute whose name is known.
typedef struct {
    /// Its place among the names.
    int32_t name;
    /// Whether it is in one of the namespaces of attributes, else it is in none.
    bool is_qualified;
    /// Where its value is in the bytes. An ampersand stands as `&#38;`.
    size_t start;
    size_t count;
} cxml_attribute;

/// What happened: an element that is known began or ended, or text came, maybe a piece of one.
typedef struct {
    int32_t kind;
    /// The place of the element's name.
    int32_t name;
    /// Its attributes, or the text's bytes.
    size_t start;
    size_t count;
} cxml_event;

/// What the last push brought, in order; valid until the next.
typedef struct {
    const cxml_event *events;
    size_t event_count;
    const cxml_attribute *attributes;
    /// UTF-8.
    const uint8_t *bytes;
} cxml_batch;

/// The words that are known; each list ends with NULL and is copied.
typedef struct {
    /// Local names of elements and attributes.
    const char *const *names;
    /// Namespaces of elements.
    const char *const *element_namespaces;
    /// Namespaces of qualified attributes.
    const char *const *attribute_namespaces;
} cxml_vocabulary;

typedef struct cxml_parser cxml_parser;

/// Starts libxml2; to be called once before all else.
void cxml_start(void);

/// Returns NULL when memory is short.
cxml_parser *cxml_new(cxml_vocabulary vocabulary);
void cxml_free(cxml_parser *parser);

/// Parses the next bytes, of which the last may be the document's; one of the outcomes above. After
/// any but `CXML_GOES_ON` nothing more is to be given; the batch has what came before.
int cxml_push(cxml_parser *parser, const uint8_t *bytes, size_t count, bool at_end);
cxml_batch cxml_last_batch(const cxml_parser *parser);

/// What libxml2 says of its fault, or ""; valid until the next call.
const char *cxml_message(const cxml_parser *parser);

/// The line where the parser stands, from 1.
int cxml_line(const cxml_parser *parser);

#endif
