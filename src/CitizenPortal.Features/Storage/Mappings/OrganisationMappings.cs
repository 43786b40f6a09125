using System.Text.Json;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class OrganisationMappings : IEntityTypeConfiguration<SuccessionOrder>, IEntityTypeConfiguration<OrganisationEdition>
{
    public void Configure(EntityTypeBuilder<SuccessionOrder> builder)
    {
        builder.ToTable("Successions");
        builder.Property(o => o.Document).HasMaxLength(200);
        builder.Property(o => o.Reason).HasMaxLength(1000);
        builder.Property(o => o.EnteredBy).HasMaxLength(200);
        builder.Property(o => o.Lines).HasConversion<JsonListConverter<SuccessionLine>, JsonListComparer<SuccessionLine>>();
        builder.Property(o => o.Staff).HasConversion<JsonListConverter<StaffMove>, JsonListComparer<StaffMove>>();
        builder.Ignore(o => o.From);
        builder.HasIndex(o => o.On);
    }

    public void Configure(EntityTypeBuilder<OrganisationEdition> builder)
    {
        builder.ToTable("OrganisationEditions").HasKey(e => e.Version);
        builder.Property(e => e.Version).ValueGeneratedNever();
        builder.Property(e => e.By).HasMaxLength(200);
        builder.Property(e => e.Subject).HasMaxLength(120);
        builder.Property(e => e.Reason).HasMaxLength(1000);
        builder.HasIndex(e => e.Subject);
    }
}

internal sealed class JsonListConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(
    list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Default) ?? new List<T>());

internal sealed class JsonListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (a, b) => a == b || (a != null && b != null && JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default)),
    list => list.Count,
    list => list);
