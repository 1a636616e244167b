using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Tests with a limit of time: they run when the other classes are done, so that the limit is one on a machine that does nothing else.</summary>
[CollectionDefinition(nameof(Timed), DisableParallelization = true)]
public class Timed;
