namespace CitizenPortal.Features.Words;

/// <summary>What may be chosen in a field: the value that is posted and the words that are read.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null);

/// <summary>Choices under one heading of a list; without a label they stand on their own.</summary>
public sealed record ChoiceGroup(string? Label, IReadOnlyList<Choice> Choices);
