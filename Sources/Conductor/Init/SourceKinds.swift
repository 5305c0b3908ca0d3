import PipelineConfig

/// What `kind` can be answered with.
///
/// A kind that is added here is offered at once: its keys must be questions (`InitKey`) and stand
/// in the text that `PipelineText.swift` writes.
let sourceKinds: [SourceKind] = [.hrmosJSON]

/// The kinds that can't be chosen here; they are shown all the same.
let laterSourceKinds = SourceKind.allCases.filter { !sourceKinds.contains($0) }
