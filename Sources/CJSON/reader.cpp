#include "cjson.h"

#include <simdjson.h>

#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dom = simdjson::dom;

namespace {

/// Numbers the keys of an object; an unknown one is -1.
///
/// The service writes the keys of all objects in one order, so the key met at the same place of the
/// object before is tried before the table.
class Keys {
  public:
    Keys(const char *keys, size_t count) {
        names_.reserve(count);
        for (size_t number = 0; number < count; number++) {
            names_.emplace_back(keys);
            keys += names_.back().size() + 1;
        }
        // The names never move again: the table's views stay good.
        for (size_t number = 0; number < count; number++) numbers_[names_[number]] = int(number);
    }

    // Moving keeps the names where they are; copying would not.
    Keys(Keys &&) = default;

    size_t count() const { return names_.size(); }

    int number(std::string_view key, size_t place) {
        if (place < met_.size() && met_[place].key == key) return met_[place].number;
        auto found = numbers_.find(key);
        int number = found == numbers_.end() ? -1 : found->second;
        if (place < 256 && key.size() < 256) {
            if (place >= met_.size()) met_.resize(place + 1);
            met_[place] = {std::string(key), number};
        }
        return number;
    }

  private:
    struct Met {
        std::string key;
        int number = -1;
    };

    std::vector<std::string> names_;
    std::unordered_map<std::string_view, int> numbers_;
    std::vector<Met> met_;
};

}  // namespace

struct cjson_reader {
    cjson_reader(Keys keys, int items_key, Keys item_keys)
        : keys(std::move(keys)), items_key(items_key), item_keys(std::move(item_keys)) {
        values.resize(this->keys.count());
    }

    Keys keys;
    int items_key;
    Keys item_keys;
    dom::parser parser;
    std::vector<char> padded;
    std::vector<cjson_value> values, item_values;
    std::string text;

    void read(const dom::object &object) {
        text.clear();
        item_values.clear();
        std::fill(values.begin(), values.end(), cjson_value{});
        size_t place = 0;
        for (dom::key_value_pair field : object) {
            int number = keys.number(field.key, place++);
            if (number < 0) continue;
            dom::array array;
            bool has_items = number == items_key && field.value.get(array) == simdjson::SUCCESS
                && holds_objects(array);
            values[size_t(number)] = has_items ? items(array) : plain_value(field.value);
        }
    }

  private:
    static bool holds_objects(const dom::array &array) {
        for (dom::element element : array) {
            if (!element.is<dom::object>()) return false;
        }
        return true;
    }

    cjson_value items(const dom::array &array) {
        size_t width = item_keys.count();
        cjson_value value{};
        value.kind = CJSON_ITEMS;
        // Of a key that stands twice the last value counts.
        item_values.clear();
        for (dom::element element : array) {
            size_t first = item_values.size();
            item_values.resize(first + width);
            dom::object object;
            // `holds_objects` has seen that it is one.
            if (element.get(object) != simdjson::SUCCESS) continue;
            size_t place = 0;
            for (dom::key_value_pair field : object) {
                int number = item_keys.number(field.key, place++);
                if (number >= 0) item_values[first + size_t(number)] = plain_value(field.value);
            }
            value.count++;
        }
        return value;
    }

    cjson_value plain_value(dom::element element) {
        switch (element.type()) {
        case dom::element_type::NULL_VALUE:
            return {};
        case dom::element_type::STRING: {
            std::string_view string;
            if (element.get(string) != simdjson::SUCCESS) return {};
            return string_value(string);
        }
        case dom::element_type::INT64: {
            int64_t integer = 0;
            if (element.get(integer) != simdjson::SUCCESS) return {};
            return integer_value(integer);
        }
        case dom::element_type::DOUBLE: {
            double number = 0;
            if (element.get(number) != simdjson::SUCCESS) return {};
            // Up to here every whole number is exact.
            if (number > -1e15 && number < 1e15 && number == double(int64_t(number))) {
                return integer_value(int64_t(number));
            }
            return text_value(CJSON_NUMBER, simdjson::minify(element));
        }
        case dom::element_type::UINT64:
            return text_value(CJSON_NUMBER, simdjson::minify(element));
        default:
            return text_value(CJSON_OTHER, simdjson::minify(element));
        }
    }

    cjson_value integer_value(int64_t integer) {
        cjson_value value = text_value(CJSON_INTEGER, std::to_string(integer));
        value.integer = integer;
        return value;
    }

    /// A NUL would make every file of ours unreadable, so it stays as JSON writes it.
    cjson_value string_value(std::string_view string) {
        if (string.empty() || std::memchr(string.data(), 0, string.size()) == nullptr) {
            return text_value(CJSON_STRING, string);
        }
        std::string visible;
        for (char character : string) {
            if (character == 0) visible += "\\u0000";
            else visible += character;
        }
        return text_value(CJSON_STRING, visible);
    }

    cjson_value text_value(uint8_t kind, std::string_view string) {
        cjson_value value{};
        value.kind = kind;
        value.start = uint32_t(text.size());
        value.count = uint32_t(string.size());
        text.append(string);
        return value;
    }
};

cjson_reader *cjson_reader_new(const char *keys, size_t key_count, int items_key,
                               const char *item_keys, size_t item_key_count) {
    try {
        return new cjson_reader(Keys(keys, key_count), items_key,
                                Keys(item_keys, item_key_count));
    } catch (...) {
        return nullptr;
    }
}

void cjson_reader_free(cjson_reader *reader) {
    delete reader;
}

const char *cjson_read(cjson_reader *reader, const uint8_t *bytes, size_t count) {
    try {
        if (reader->padded.size() < count + simdjson::SIMDJSON_PADDING) {
            reader->padded.resize(count + simdjson::SIMDJSON_PADDING);
        }
        std::memcpy(reader->padded.data(), bytes, count);
        dom::object object;
        auto fault = reader->parser.parse(reader->padded.data(), count, false).get(object);
        if (fault != simdjson::SUCCESS) return simdjson::error_message(fault);
        reader->read(object);
        return nullptr;
    } catch (...) {
        return "out of memory";
    }
}

const cjson_value *cjson_values(const cjson_reader *reader) {
    return reader->values.data();
}

const cjson_value *cjson_item_values(const cjson_reader *reader) {
    return reader->item_values.data();
}

const uint8_t *cjson_text(const cjson_reader *reader, size_t *count) {
    *count = reader->text.size();
    return reinterpret_cast<const uint8_t *>(reader->text.data());
}
