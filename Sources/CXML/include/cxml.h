// XML as a stream of events over libxml2's SAX2 push parser.
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
    /// A handler returned false.
    CXML_STOPPED = 1,
    /// Not XML, or not to its end; `cxml_message` says why.
    CXML_MALFORMED = 2,
    /// There is a document type declaration.
    CXML_DECLARES_A_TYPE = 3,
};

/// An attribute whose name is known.
typedef struct {
    /// Its place among the names.
    int name;
    /// Whether it is in one of the namespaces of attributes, else it is in none.
    bool is_qualified;
    /// Valid during the call. An ampersand stands as `&#38;`.
    const uint8_t *bytes;
    size_t count;
} cxml_attribute;

/// What takes the events; elements are known by their name's place, or -1 where name or namespace
/// isn't known. Each returns whether to go on.
typedef struct {
    void *context;
    bool (*start)(void *context, int element, const cxml_attribute *attributes, size_t count);
    bool (*end)(void *context, int element);
    /// UTF-8, valid during the call; a text may come in pieces.
    bool (*text)(void *context, const uint8_t *bytes, size_t count);
} cxml_handler;

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
cxml_parser *cxml_new(cxml_vocabulary vocabulary, cxml_handler handler);
void cxml_free(cxml_parser *parser);

/// Parses the next bytes, of which the last may be the document's; one of the outcomes above. After
/// any but `CXML_GOES_ON` nothing more is to be given.
int cxml_push(cxml_parser *parser, const uint8_t *bytes, size_t count, bool at_end);

/// What libxml2 says of its fault, or ""; valid until the next call.
const char *cxml_message(const cxml_parser *parser);

/// The line where the parser stands, from 1.
int cxml_line(const cxml_parser *parser);

#endif
