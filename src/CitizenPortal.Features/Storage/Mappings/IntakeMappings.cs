using CitizenPortal.Features.Intake.Restrictions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class AskTallyMapping : IEntityTypeConfiguration<AskTally>
{
    public void Configure(EntityTypeBuilder<AskTally> builder)
    {
        builder.ToTable("AskTallies").HasKey(t => new { t.Day, t.Hash });
        builder.Property(t => t.Hash).HasMaxLength(32);
        builder.Property(t => t.Count).IsConcurrencyToken();
    }
}

internal sealed class SenderRestrictionMapping : IEntityTypeConfiguration<SenderRestriction>
{
    public void Configure(EntityTypeBuilder<SenderRestriction> builder)
    {
        builder.ToTable("SenderRestrictions");
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.EmailIndex).HasMaxLength(32);
        builder.Property(r => r.PhoneIndex).HasMaxLength(32);
        builder.Property(r => r.Reference).HasMaxLength(24);
        builder.Property(r => r.Agency).HasMaxLength(40);
        builder.Property(r => r.ByName).HasMaxLength(200);
        builder.Property(r => r.DecidedBy).HasMaxLength(200);
        builder.HasIndex(r => r.EmailIndex).HasFilter("\"EmailIndex\" IS NOT NULL");
        builder.HasIndex(r => r.PhoneIndex).HasFilter("\"PhoneIndex\" IS NOT NULL");
    }
}
