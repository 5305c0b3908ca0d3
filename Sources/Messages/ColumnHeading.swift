package import WorkModel

extension ColumnHeading {
    /// The heading that people read.
    package var words: Words { Words(ja: headings.ja, en: headings.en) }
}
