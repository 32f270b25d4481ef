import Detectors

// Fits the weights of hints (`Signal+Hints.swift`) to labelled texts:
//
//   hint-fit [--press WEIGHT] [--alarms SHARE] [--cross] TEXTS.jsonl… < LIST
//
// A line of TEXTS is {"kind":"prompt|tool_result","text":…,"labels":[…],"meta":{"core":…}}: an attack where the labels say so
// and its text shows it, honest without labels. LIST names files that are honest. Printed are the two tables. With --cross
// each file of texts is left out in turn, and what the others find in it is said.

var press = 1.5
var alarms = 0.001
var crosses = false
var paths: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--press": press = arguments.popFirst().flatMap(Double.init) ?? press
  case "--alarms": alarms = arguments.popFirst().flatMap(Double.init) ?? alarms
  case "--cross": crosses = true
  default: paths.append(argument)
  }
}

let read = Samples(paths: paths)
let honest = Samples.fromStandardInput()
for (kind, table) in [(TextKind.prompt, "typedHints"), (.toolResult, "plantedHints")] {
  let all = read.of(kind)
  let others = kind == .toolResult ? honest : []
  let fit = Fit(to: all + others, press: press, alarms: alarms)
  print("// \(kind): \(fit.tally(of: all + others))")
  if crosses {
    for path in paths {
      let rest = Fit(to: all.filter { $0.path != path } + others, press: press, alarms: alarms)
      print("// without \(path): \(rest.tally(of: all.filter { $0.path == path }))")
    }
  }
  print("  private static let \(table): [Hint] = [")
  for (pair, weight) in fit.weights {
    print("    (.\(pair.names.first), .\(pair.names.second), \(weight)),")
  }
  print("  ]\n")
}
