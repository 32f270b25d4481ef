/// The version of everything in this package.
package let sentinelVersion = "0.1.0"
