extension WorkDate {
    /// The date in Asia/Tokyo at that moment: a fixed +09:00, whatever the host's zone.
    package init(tokyoAtSeconds seconds: Int) {
        let tokyo = seconds + 9 * 3600
        self.init(dayNumber: Int32((Double(tokyo) / 86_400).rounded(.down)))
    }
}
