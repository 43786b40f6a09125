SELECT [r].[Kind], [r].[Part], [r].[Basis], [r].[ChangedAt], [r].[ChangedBy], [r].[Months], [r].[Reason]
FROM [RetentionRows] AS [r]
WHERE [r].[Months] IS NOT NULL
ORDER BY [r].[Kind], [r].[Part]
