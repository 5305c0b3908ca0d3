/// What a client has done so far.
package struct HTTPStatistics: Hashable, Sendable {
    /// Attempts that were given to the network, those of retries and redirects among them.
    package var requests = 0
    /// Attempts after the first of a request.
    package var retries = 0
    /// Bytes of answers' bodies as they came (compressed).
    package var bytesReceived = 0
}
