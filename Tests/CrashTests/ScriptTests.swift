import Testing

/// Tests that let whole nights pass, many times over: one script at a time, so that others aren't starved.
@Suite(.serialized) enum ScriptTests {}
