using System;
using System.Linq;

namespace GradBench.Protocol;

/// <summary>What an eval calls by name: the functions that it may evaluate.</summary>
internal sealed record Module(string Name, params Function[] Functions)
{
    public Function? Find(string function) => Functions.FirstOrDefault(f => f.Name == function);
}

/// <summary>A function of a module. <paramref name="Bind"/> reads the input and binds it to an objective; none of that is timed.</summary>
internal sealed record Function(string Name, Func<Request, Computation> Bind);
