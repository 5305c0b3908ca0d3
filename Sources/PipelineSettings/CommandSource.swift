/// A program that hands over attendance (`kind: command`).
package struct CommandSource: Codable, Hashable, Sendable {
    /// The program and what stands behind it, as pipeline.yml has them; a name with a slash counts from
    /// `folder`, any other is searched for in `PATH`.
    package var command: [String]
    /// Where it runs: the folder of pipeline.yml, an absolute path.
    package var folder: String
    /// Seconds; a program that takes longer is ended.
    package var timeout: Int

    package init(command: [String], folder: String, timeout: Int = 600) {
        self.command = command
        self.folder = folder
        self.timeout = timeout
    }
}
