using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Objectives.Fuzz.Mutations;

/// <summary>One way in which emitted code may be wrong.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Changes">The texts that may stand in the place of a node; none where the mistake is not possible.</param>
internal sealed record Mutation(string Name, Func<SyntaxNode, Site, IEnumerable<string>> Changes);

/// <summary>One mistake at one place.</summary>
/// <param name="Id">Its number in the compiled class: from 1 on, since 0 is the code as it is.</param>
/// <param name="Mutation">The kind of mistake.</param>
/// <param name="Kernel">The type and member that it is in.</param>
/// <param name="Line">The line of the generated file.</param>
/// <param name="Column">The place in that line, from 1 on.</param>
/// <param name="Original">What is written there.</param>
/// <param name="Changed">What the mutant has instead.</param>
/// <param name="IsIterated">Whether it is inside of an iteration that ends when a turn leaves what it found: one that arrives all the same, in more turns or fewer, gives the same.</param>
internal sealed record Mutant(int Id, string Mutation, string Kernel, int Line, int Column, string Original, string Changed, bool IsIterated);
