import CommandLineTool
import ExtractStage
import Messages
import WorkModel

extension ServiceWatcher {
    /// Tells on standard error where a service has to be waited for.
    static func telling(in language: Language) -> ServiceWatcher {
        ServiceWatcher { pause in
            printToStandardError(
                ServiceWords.waiting.filled(
                    [
                        "integration": pause.integration.text, "service": pause.service,
                        "until": pause.until,
                    ], in: language))
        }
    }
}

/// Tells what a check has learnt of a service.
func tell(_ finding: ServiceFinding, in language: Language) {
    switch finding {
    case .lacks(let integration, let lists):
        printToStandardError(
            ServiceWords.lacking.filled(
                ["integration": integration.text, "lists": lists.joined(separator: ", ")],
                in: language))
    case .answered(let integration, let service):
        print(
            ServiceWords.answered.filled(
                ["integration": integration.text, "service": service], in: language))
    case .tenant(let integration, let tenant):
        print(
            ServiceWords.tenant.filled(
                [
                    "integration": integration.text, "service": tenant.service,
                    "name": tenant.name, "host": tenant.host,
                ], in: language))
        guard !tenant.isTried else { return }
        printToStandardError(
            ServiceWords.untried.filled(["service": tenant.service], in: language))
    }
}
