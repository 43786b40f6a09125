using CitizenPortal.Features.Letters;

namespace CitizenPortal.Features.Ports;

/// <summary>The same words twice: as HTML and as plain text.</summary>
public sealed record LetterBody(string Text, string Html);

/// <summary>Draws a letter with the component of its name.</summary>
public interface ILetterRenderer
{
    Task<LetterBody> RenderAsync(LetterView view, CancellationToken ct);
}
