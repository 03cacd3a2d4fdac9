/// The number of a request, by which its answer is known; answers to requests that no longer matter are dropped.
public struct Token: Hashable, Sendable {
  let number: Int
}
