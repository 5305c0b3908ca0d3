#include "cxml.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

enum {
    /// Known attributes of one element; more than any has.
    MOST_ATTRIBUTES = 32,
};

/// Names as libxml2's own dictionary has them, so that equal names are equal pointers.
typedef struct {
    const xmlChar **names;
    int count;
} name_list;

struct cxml_parser {
    xmlParserCtxtPtr context;
    cxml_handler handler;
    name_list names;
    name_list element_namespaces;
    name_list attribute_namespaces;
    int outcome;
};

static bool take_names(name_list *list, xmlDictPtr dictionary, const char *const *names) {
    int count = 0;
    while (names[count] != NULL) count++;
    list->names = calloc((size_t)count + 1, sizeof *list->names);
    if (list->names == NULL) return false;
    for (int index = 0; index < count; index++) {
        list->names[index] = xmlDictLookup(dictionary, (const xmlChar *)names[index], -1);
        if (list->names[index] == NULL) return false;
    }
    list->count = count;
    return true;
}

static int place_of(const name_list *list, const xmlChar *name) {
    for (int index = 0; index < list->count; index++) {
        if (list->names[index] == name) return index;
    }
    return -1;
}

static int place_of_element(
    const cxml_parser *parser, const xmlChar *name, const xmlChar *namespace) {
    if (place_of(&parser->element_namespaces, namespace) < 0) return -1;
    return place_of(&parser->names, name);
}

static void stop(cxml_parser *parser, int outcome) {
    if (parser->outcome == CXML_GOES_ON) parser->outcome = outcome;
    xmlStopParser(parser->context);
}

static void start_element(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
    (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted_count;
    cxml_parser *parser = user;
    if (parser->outcome != CXML_GOES_ON) return;
    cxml_attribute known[MOST_ATTRIBUTES];
    size_t count = 0;
    // Five pointers each: name, prefix, namespace, the value's start and its end.
    for (int index = 0; index < attribute_count && count < MOST_ATTRIBUTES; index++) {
        const xmlChar **attribute = attributes + 5 * index;
        bool is_qualified = attribute[2] != NULL;
        if (is_qualified && place_of(&parser->attribute_namespaces, attribute[2]) < 0) continue;
        int place = place_of(&parser->names, attribute[0]);
        if (place < 0) continue;
        known[count++] = (cxml_attribute){
            .name = place,
            .is_qualified = is_qualified,
            .bytes = attribute[3],
            .count = (size_t)(attribute[4] - attribute[3]),
        };
    }
    int element = place_of_element(parser, name, namespace);
    if (!parser->handler.start(parser->handler.context, element, known, count)) {
        stop(parser, CXML_STOPPED);
    }
}

static void end_element(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace) {
    (void)prefix;
    cxml_parser *parser = user;
    if (parser->outcome != CXML_GOES_ON) return;
    int element = place_of_element(parser, name, namespace);
    if (!parser->handler.end(parser->handler.context, element)) stop(parser, CXML_STOPPED);
}

static void take_text(void *user, const xmlChar *bytes, int count) {
    cxml_parser *parser = user;
    if (parser->outcome != CXML_GOES_ON || count <= 0) return;
    if (!parser->handler.text(parser->handler.context, bytes, (size_t)count)) {
        stop(parser, CXML_STOPPED);
    }
}

static void refuse_type(
    void *user, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
    (void)name, (void)public_id, (void)system_id;
    stop(user, CXML_DECLARES_A_TYPE);
}

/// Without this libxml2 writes to standard error.
static void be_quiet(void *user, xmlErrorPtr error) {
    (void)user, (void)error;
}

void cxml_start(void) {
    xmlInitParser();
}

cxml_parser *cxml_new(cxml_vocabulary vocabulary, cxml_handler handler) {
    cxml_parser *parser = calloc(1, sizeof *parser);
    if (parser == NULL) return NULL;
    parser->handler = handler;
    xmlSAXHandler events;
    memset(&events, 0, sizeof events);
    events.initialized = XML_SAX2_MAGIC;
    events.startElementNs = start_element;
    events.endElementNs = end_element;
    events.characters = take_text;
    events.ignorableWhitespace = take_text;
    events.cdataBlock = take_text;
    events.internalSubset = refuse_type;
    events.serror = be_quiet;
    parser->context = xmlCreatePushParserCtxt(&events, parser, NULL, 0, NULL);
    if (parser->context == NULL) {
        cxml_free(parser);
        return NULL;
    }
    xmlCtxtUseOptions(parser->context, XML_PARSE_NONET);
    xmlDictPtr dictionary = parser->context->dict;
    if (!take_names(&parser->names, dictionary, vocabulary.names)
        || !take_names(&parser->element_namespaces, dictionary, vocabulary.element_namespaces)
        || !take_names(
            &parser->attribute_namespaces, dictionary, vocabulary.attribute_namespaces)) {
        cxml_free(parser);
        return NULL;
    }
    return parser;
}

void cxml_free(cxml_parser *parser) {
    if (parser == NULL) return;
    xmlFreeParserCtxt(parser->context);
    free(parser->names.names);
    free(parser->element_namespaces.names);
    free(parser->attribute_namespaces.names);
    free(parser);
}

int cxml_push(cxml_parser *parser, const uint8_t *bytes, size_t count, bool at_end) {
    if (parser->outcome != CXML_GOES_ON) return parser->outcome;
    if (count > INT_MAX / 2) return parser->outcome = CXML_MALFORMED;
    xmlParseChunk(parser->context, (const char *)bytes, (int)count, at_end);
    if (parser->outcome == CXML_GOES_ON && !parser->context->wellFormed) {
        parser->outcome = CXML_MALFORMED;
    }
    return parser->outcome;
}

const char *cxml_message(const cxml_parser *parser) {
    xmlErrorPtr error = xmlCtxtGetLastError(parser->context);
    return error == NULL || error->message == NULL ? "" : error->message;
}

int cxml_line(const cxml_parser *parser) {
    return parser->context->input == NULL ? 1 : parser->context->input->line;
}
