using System.Text;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Emit;

/// <summary>
/// The program after each pass, as comments at the end of the main generated file. The build's property <c>ObjectivesDumpProgram</c> asks
/// for it; the package's props file shows that property to the compiler.
/// </summary>
internal static class ProgramDump
{
    /// <summary>A section a pass: what the program is by then, and its text, which <see cref="Parser"/> reads.</summary>
    public static string Write(params (string State, Program Program)[] passes)
    {
        var text = new StringBuilder();
        foreach (var (state, program) in passes)
        {
            text.Append("\n// Program, ").Append(state).Append('\n');
            foreach (string line in Printer.Print(program).TrimEnd('\n').Split('\n'))
                text.Append("//     ").Append(line).Append('\n');
        }
        return text.ToString();
    }
}
