import Foundation

extension PipelineSettings {
    /// How many partitions are worked on at once: what `parallel` says, else one for each processor.
    package var workers: Int {
        max(1, parallel ?? ProcessInfo.processInfo.activeProcessorCount)
    }
}
