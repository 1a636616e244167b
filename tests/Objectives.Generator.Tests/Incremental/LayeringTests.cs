using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Xunit;

namespace Objectives.Generator.Tests.Incremental;

/// <summary>Only the front end, the diagnostics and the pipeline know the compiler: read from the metadata of the built generator.</summary>
public class LayeringTests
{
    private static readonly string[] Allowed = ["Objectives.Generator.Frontend", "Objectives.Generator.Diagnostics"];

    [Fact]
    public void Passes_name_no_type_of_the_compiler()
    {
        using var file = File.OpenRead(typeof(ObjectiveGenerator).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var offenders = new SortedSet<string>(StringComparer.Ordinal);
        int inspected = 0;
        foreach (var handle in metadata.TypeDefinitions)
        {
            string name = FullName(metadata, handle);
            if (!name.StartsWith("Objectives.Generator.", StringComparison.Ordinal) || name.StartsWith("Objectives.Generator.ObjectiveGenerator", StringComparison.Ordinal)
                || name.StartsWith("Objectives.Generator.ObjectiveAnalyzer", StringComparison.Ordinal)
                || (Allowed.Any(a => name.StartsWith(a + ".", StringComparison.Ordinal)) && !name.StartsWith("Objectives.Generator.Frontend.Model.", StringComparison.Ordinal)))
                continue;
            inspected++;
            foreach (string named in Named(metadata, image, metadata.GetTypeDefinition(handle)).Where(n => n.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)))
                offenders.Add($"{name} names {named}");
        }
        Assert.True(inspected > 50, "the metadata was read");
        Assert.Empty(offenders);
    }

    private static string FullName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        string name = metadata.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? FullName(metadata, outer) + "." + name : metadata.GetString(type.Namespace) + "." + name;
    }

    /// <summary>Types in the signatures of fields and methods, and those whose members the bodies use.</summary>
    private static IEnumerable<string> Named(MetadataReader metadata, PEReader image, TypeDefinition type)
    {
        var names = new List<string>();
        var provider = new Names(metadata, names);
        foreach (var field in type.GetFields())
            metadata.GetFieldDefinition(field).DecodeSignature(provider, null);
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            method.DecodeSignature(provider, null);
            if (method.RelativeVirtualAddress == 0)
                continue;
            var body = image.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil)
                metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(provider, null);
            // Any four bytes that are the token of a member or type of the compiler: a false alarm is possible, an oversight is not.
            byte[] code = body.GetILBytes()!;
            for (int at = 0; at + 4 <= code.Length; at++)
            {
                int token = BitConverter.ToInt32(code, at);
                if (token >> 24 == 0x01 && (token & 0xFFFFFF) is > 0 and var row && row <= metadata.GetTableRowCount(TableIndex.TypeRef))
                    names.Add(Names.Of(metadata, MetadataTokens.TypeReferenceHandle(row)));
                if (token >> 24 == 0x0A && (token & 0xFFFFFF) is > 0 and var member && member <= metadata.GetTableRowCount(TableIndex.MemberRef)
                    && metadata.GetMemberReference(MetadataTokens.MemberReferenceHandle(member)).Parent is { Kind: HandleKind.TypeReference } parent)
                    names.Add(Names.Of(metadata, (TypeReferenceHandle)parent));
            }
        }
        return names;
    }

    /// <summary>Collects the names of referenced types while signatures are decoded.</summary>
    private sealed class Names(MetadataReader metadata, List<string> names) : ISignatureTypeProvider<int, object?>
    {
        public static string Of(MetadataReader metadata, TypeReferenceHandle handle)
        {
            var type = metadata.GetTypeReference(handle);
            return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? Of(metadata, (TypeReferenceHandle)type.ResolutionScope) + "." + metadata.GetString(type.Name)
                : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
        }

        public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            names.Add(Of(metadata, handle));
            return 0;
        }

        public int GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public int GetArrayType(int elementType, ArrayShape shape) => 0;
        public int GetByReferenceType(int elementType) => 0;
        public int GetFunctionPointerType(MethodSignature<int> signature) => 0;
        public int GetGenericInstantiation(int genericType, System.Collections.Immutable.ImmutableArray<int> typeArguments) => 0;
        public int GetGenericMethodParameter(object? genericContext, int index) => 0;
        public int GetGenericTypeParameter(object? genericContext, int index) => 0;
        public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;
        public int GetPinnedType(int elementType) => 0;
        public int GetPointerType(int elementType) => 0;
        public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;
        public int GetSZArrayType(int elementType) => 0;
        public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => 0;
    }
}
