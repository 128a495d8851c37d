"""Forms made from definitions: one class a kind of field, laid out by what fields need."""
