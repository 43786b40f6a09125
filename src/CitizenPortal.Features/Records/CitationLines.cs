using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Records;

/// <summary>What an answer rests on as an official types it: one provision a line.</summary>
public static class CitationLines
{
    private const int Limit = Citation.Most * Citation.LineLimit;

    public static IReadOnlyList<string> Of(string? typed) => [.. Lines(typed).Select(line => Citation.Parse(line)?.ToLine()).OfType<string>()];

    /// <summary>Each line is a citation; the first that is none is named by its number.</summary>
    public static void Citations<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Clean(Limit)
            .Must(text => Lines(text).Length <= Citation.Most).WithMessage(_ => Say.Record.Format("Citations.TooMany", Citation.Most))
            .Must(text => Wrong(text) == 0).WithMessage((_, text) => Say.Record.Format("Citations.WrongLine", Wrong(text)));

    private static int Wrong(string? typed) => Lines(typed).Index().FirstOrDefault(line => Citation.Parse(line.Item) is null, (Index: -1, Item: "")).Index + 1;

    private static string[] Lines(string? typed) => (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
