//! One table of the package with what describes it.

use serde_json::{Value, json};

use crate::domain::{Language, Words};
use crate::export::table::{Cell, Table, TableOf};

/// A date no more precise than its source, ISO 8601.
const DATE: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// A table, its keys, and what its fields hold. The heading of a column is the description of its field.
#[derive(Clone, Debug)]
pub struct Resource {
    pub name: &'static str,
    /// What a row is.
    pub description: &'static str,
    pub table: Table,
    /// The names of the fields that tell a row from all others.
    pub primary_key: &'static [&'static str],
    /// A type for each column.
    types: Vec<FieldType>,
    foreign_keys: Vec<ForeignKey>,
}

/// What a field holds.
#[derive(Clone, Debug)]
pub(super) enum FieldType {
    /// Text that is never empty.
    Id,
    Text,
    /// One of these texts.
    OneOf(Vec<&'static str>),
    Address,
    Date,
    Bool,
    Whole,
    Decimal,
}

/// A field that has an id of another table, or of the same.
#[derive(Clone, Debug)]
struct ForeignKey {
    field: &'static str,
    resource: &'static str,
}

impl Resource {
    /// The name of its file.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// As a resource of the package, with its Table Schema.
    pub(super) fn descriptor(&self) -> Value {
        let fields = self.table.columns.iter().zip(&self.types);
        let fields: Vec<_> = fields
            .map(|(column, of)| {
                let mut field = of.descriptor();
                field["name"] = column.key.as_str().into();
                field["description"] = column.heading.as_str().into();
                field
            })
            .collect();
        let foreign_keys: Vec<_> = self.foreign_keys.iter().map(|key| {
            // The standard's name of the table itself.
            let resource = if key.resource == self.name { "" } else { key.resource };
            json!({ "fields": [key.field], "reference": { "resource": resource, "fields": ["id"] } })
        }).collect();
        let mut schema = json!({
            "fields": fields,
            "primaryKey": self.primary_key,
            "missingValues": [""],
        });
        if !foreign_keys.is_empty() {
            schema["foreignKeys"] = foreign_keys.into();
        }
        json!({
            "name": self.name,
            "type": "table",
            "path": self.path(),
            "description": self.description,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": { "header": true, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true },
            "schema": schema,
        })
    }
}

impl FieldType {
    fn descriptor(&self) -> Value {
        match self {
            Self::Id => json!({ "type": "string", "constraints": { "required": true } }),
            Self::Text => json!({ "type": "string" }),
            Self::OneOf(values) => json!({ "type": "string", "constraints": { "enum": values } }),
            Self::Address => json!({ "type": "string", "format": "uri" }),
            Self::Date => json!({ "type": "string", "constraints": { "pattern": DATE } }),
            Self::Bool => {
                json!({ "type": "boolean", "trueValues": ["true"], "falseValues": ["false"] })
            }
            Self::Whole => json!({ "type": "integer" }),
            Self::Decimal => json!({ "type": "number", "decimalChar": "." }),
        }
    }
}

/// Makes a table of these records with its description, field by field.
pub(super) struct ResourceOf<'a, T> {
    table: TableOf<'a, T>,
    resource: Resource,
}

impl<'a, T> ResourceOf<'a, T> {
    /// A table without fields.
    pub fn new(
        name: &'static str,
        description: &'static str,
        primary_key: &'static [&'static str],
        records: impl Iterator<Item = &'a T>,
    ) -> Self {
        let resource = Resource {
            name,
            description,
            primary_key,
            table: Table::default(),
            types: Vec::new(),
            foreign_keys: Vec::new(),
        };
        Self { table: TableOf::new(name, records), resource }
    }

    /// The same with one more field.
    pub fn field(
        mut self,
        name: &str,
        of: FieldType,
        description: &str,
        cell: &dyn Fn(&'a T) -> Cell,
    ) -> Self {
        self.table = self.table.column(name, description, cell);
        self.resource.types.push(of);
        self
    }

    /// The same with a field that has an id of another table.
    pub fn reference(
        mut self,
        field: &'static str,
        resource: &'static str,
        description: &str,
        cell: &dyn Fn(&'a T) -> Cell,
    ) -> Self {
        self.resource.foreign_keys.push(ForeignKey { field, resource });
        self.field(field, FieldType::Text, description, cell)
    }

    /// The same with words in a field for each language, and one that tells which of these are no official form.
    pub fn words(
        mut self,
        name: &str,
        description: &str,
        words: &dyn Fn(&'a T) -> Option<&'a Words>,
    ) -> Self {
        for language in Language::ALL {
            let (code, of) = (language.code(), english_name(language));
            let description = format!("{description}, in {of}.");
            self = self.field(&format!("{name}_{code}"), FieldType::Text, &description, &|one| {
                words(one).map(|words| words.get(language)).into()
            });
        }
        let description = format!(
            "The languages in which {name} is this service’s own translation, separated by blanks."
        );
        self.field(&format!("{name}_own"), FieldType::Text, &description, &|one| {
            let own = |words: &Words| {
                let own = Language::ALL.into_iter().filter(|language| words.is_own(*language));
                own.map(Language::code).collect::<Vec<_>>().join(" ")
            };
            words(one).map(own).filter(|own| !own.is_empty()).into()
        })
    }

    /// The finished table.
    pub fn finish(self) -> Resource {
        Resource { table: self.table.finish(), ..self.resource }
    }
}

/// The description of the package is in English.
pub(super) const fn english_name(language: Language) -> &'static str {
    language.pick("Finnish", "Swedish", "English")
}
