using System.Security.Cryptography;
using System.Text.Json;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Ports;
using Microsoft.AspNetCore.DataProtection;

namespace CitizenPortal.Web.Exchange;

/// <summary>A file that was looked through: on which page, what it was called, who sent it, and what he saw of it.</summary>
public sealed record ImportTicket(string Page, string FileName, long UserId)
{
    /// <summary>Under which name it lies in the store.</summary>
    public string Stored { get; init; } = "";
    public ExchangeKind? Kind { get; init; }
    public ImportWish Wish { get; init; } = new("");
    public int Version { get; init; }
}

/// <summary>
/// Keeps a file between its two forms, so that it is sent once: the bytes in the store, under a name that no row has and that is swept within
/// days; all else in a sealed text that the form carries for an hour.
/// </summary>
public sealed class ImportTickets(IFileStore store, IDataProtectionProvider protection)
{
    private const int NameBytes = 16;
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("import-ticket", "v1").ToTimeLimitedDataProtector();

    public async Task<string> KeepAsync(ReadOnlyMemory<byte> content, ImportTicket ticket, CancellationToken ct)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        await store.PutAsync(name, content, ct);
        return _protector.Protect(JsonSerializer.Serialize(ticket with { Stored = name }), Life);
    }

    /// <summary>Null for a text that is not ours, is too old, or was given to somebody else or on another page; the bytes are null when they are gone.</summary>
    public async Task<(ImportTicket Ticket, byte[]? Content)?> OpenAsync(string page, string? sealedText, Actor by, CancellationToken ct)
    {
        try
        {
            var ticket = string.IsNullOrEmpty(sealedText) ? null : JsonSerializer.Deserialize<ImportTicket>(_protector.Unprotect(sealedText));
            return ticket is not null && (ticket.Page, ticket.UserId) == (page, by.UserId) ? (ticket, await ReadAsync(ticket.Stored, ct)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Drop(ImportTicket ticket) => store.Delete(ticket.Stored);

    private async Task<byte[]?> ReadAsync(string name, CancellationToken ct)
    {
        await using var stream = store.Open(name);
        if (stream is null || stream.Length > FileLimits.Size)
        {
            return null;
        }

        var content = new byte[stream.Length];
        await stream.ReadExactlyAsync(content, ct);
        return content;
    }
}
