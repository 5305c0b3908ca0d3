#include "cxml.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/// Names as libxml2's own dictionary has them, so that equal names are equal pointers.
typedef struct {
    const xmlChar **names;
    int count;
} name_list;

struct cxml_parser {
    xmlParserCtxtPtr context;
    cxml_event *events;
    size_t event_count;
    size_t event_room;
    cxml_attribute *attributes;
    size_t attribute_count;
    size_t attribute_room;
    uint8_t *bytes;
    size_t byte_count;
    size_t byte_room;
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

/// Makes room for `count` more items; false, and the end of parsing, when memory is short.
static bool make_room(
    cxml_parser *parser, void **items, size_t *room, size_t used, size_t count, size_t size) {
    if (*room - used >= count) return true;
    size_t wanted = (*room < 64 ? 64 : *room * 2);
    if (wanted - used < count) wanted = used + count;
    void *larger = realloc(*items, wanted * size);
    if (larger == NULL) {
        stop(parser, CXML_NO_MEMORY);
        return false;
    }
    *items = larger;
    *room = wanted;
    return true;
}

static void add_event(cxml_parser *parser, int kind, int name, size_t start, size_t count) {
    if (!make_room(
            parser, (void **)&parser->events, &parser->event_room, parser->event_count, 1,
            sizeof *parser->events)) return;
    parser->events[parser->event_count++] = (cxml_event){kind, name, start, count};
}

/// Keeps a copy of the bytes; false when memory is short.
static bool add_bytes(cxml_parser *parser, const xmlChar *bytes, size_t count) {
    if (!make_room(
            parser, (void **)&parser->bytes, &parser->byte_room, parser->byte_count, count, 1)) {
        return false;
    }
    memcpy(parser->bytes + parser->byte_count, bytes, count);
    parser->byte_count += count;
    return true;
}

static void start_element(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
    (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted_count;
    cxml_parser *parser = user;
    if (parser->outcome != CXML_GOES_ON) return;
    int element = place_of_element(parser, name, namespace);
    if (element < 0) return;
    size_t first = parser->attribute_count;
    // Five pointers each: name, prefix, namespace, the value's start and its end.
    for (int index = 0; index < attribute_count; index++) {
        const xmlChar **attribute = attributes + 5 * index;
        bool is_qualified = attribute[2] != NULL;
        if (is_qualified && place_of(&parser->attribute_namespaces, attribute[2]) < 0) continue;
        int place = place_of(&parser->names, attribute[0]);
        if (place < 0) continue;
        size_t count = (size_t)(attribute[4] - attribute[3]);
        size_t start = parser->byte_count;
        if (!make_room(
                parser, (void **)&parser->attributes, &parser->attribute_room,
                parser->attribute_count, 1, sizeof *parser->attributes)
            || !add_bytes(parser, attribute[3], count)) return;
        parser->attributes[parser->attribute_count++] =
            (cxml_attribute){place, is_qualified, start, count};
    }
    add_event(parser, CXML_START, element, first, parser->attribute_count - first);
}

static void end_element(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace) {
    (void)prefix;
    cxml_parser *parser = user;
    if (parser->outcome != CXML_GOES_ON) return;
    int element = place_of_element(parser, name, namespace);
    if (element >= 0) add_event(parser, CXML_END, element, 0, 0);
}

static void take_text(void *user, const xmlChar *bytes, int count) {
    cxml_parser *parser = user;
    if (parser->outcome != CXML_GOES_ON || count <= 0) return;
    size_t start = parser->byte_count;
    if (!add_bytes(parser, bytes, (size_t)count)) return;
    if (parser->event_count > 0) {
        cxml_event *last = parser->events + parser->event_count - 1;
        if (last->kind == CXML_TEXT) {
            last->count += (size_t)count;
            return;
        }
    }
    add_event(parser, CXML_TEXT, -1, start, (size_t)count);
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

cxml_parser *cxml_new(cxml_vocabulary vocabulary) {
    cxml_parser *parser = calloc(1, sizeof *parser);
    if (parser == NULL) return NULL;
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
    free(parser->events);
    free(parser->attributes);
    free(parser->bytes);
    free(parser);
}

int cxml_push(cxml_parser *parser, const uint8_t *bytes, size_t count, bool at_end) {
    parser->event_count = 0;
    parser->attribute_count = 0;
    parser->byte_count = 0;
    if (parser->outcome != CXML_GOES_ON) return parser->outcome;
    if (count > INT_MAX / 2) return parser->outcome = CXML_MALFORMED;
    xmlParseChunk(parser->context, (const char *)bytes, (int)count, at_end);
    if (parser->outcome == CXML_GOES_ON && !parser->context->wellFormed) {
        parser->outcome = CXML_MALFORMED;
    }
    return parser->outcome;
}

cxml_batch cxml_last_batch(const cxml_parser *parser) {
    return (cxml_batch){
        .events = parser->events,
        .event_count = parser->event_count,
        .attributes = parser->attributes,
        .bytes = parser->bytes,
    };
}

const char *cxml_message(const cxml_parser *parser) {
    xmlErrorPtr error = xmlCtxtGetLastError(parser->context);
    return error == NULL || error->message == NULL ? "" : error->message;
}

int cxml_line(const cxml_parser *parser) {
    return parser->context->input == NULL ? 1 : parser->context->input->line;
}
