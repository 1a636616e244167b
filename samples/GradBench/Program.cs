// Speaks the protocol of GradBench on standard input and output; --self runs every eval on stored messages and checks the answers.

using System;
using System.Globalization;
using GradBench.Evals;
using GradBench.Protocol;
using GradBench.SelfCheck;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case [] or ["--multithreaded"]:
        // Other tools of the suite use one thread as well, unless they are told to use more.
        new Session(Modules.All, threads: args.Length == 0 ? 1 : Environment.ProcessorCount).Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
        return 0;
    case ["--self"]:
        return SelfChecker.Run(Console.Out) ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: GradBench [--multithreaded | --self]");
        return 2;
}
